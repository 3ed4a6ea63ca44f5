package dev.loreboard.examples.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds packages that stand in more than one module. */
final class SharedPackages {

    private final Map<String, Set<String>> places = new TreeMap<>();

    void add(JavaClass type) {
        String file = type.getName().replace('.', '/');
        type.getSource().ifPresent(source -> {
            String address = source.getUri().toString();
            add(type.getPackageName(), address.substring(0, address.length() - (file + ".class").length()));
        });
    }

    void add(String name, String place) {
        places.computeIfAbsent(name, first -> new TreeSet<>()).add(place);
    }

    /** Each shared package with its places. */
    Map<String, Set<String>> found() {
        Map<String, Set<String>> shared = new TreeMap<>(places);
        shared.values().removeIf(one -> one.size() == 1);
        return shared;
    }

    int size() {
        return places.size();
    }
}
