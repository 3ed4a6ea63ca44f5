package dev.loreboard.examples.studio.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What goes wrong in a page, and what it asks of others than the studio. */
final class Complaints {

    private Complaints() {}

    /** A list that grows as long as the page is open. */
    static List<String> of(Page page, URI studio) {
        List<String> complaints = Collections.synchronizedList(new ArrayList<>());
        page.onRequest(request -> {
            if (!request.url().startsWith(studio.toString()) && !request.url().startsWith("data:")) {
                complaints.add("asked for " + request.url());
            }
        });
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
