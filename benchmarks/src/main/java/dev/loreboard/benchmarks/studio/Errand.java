package dev.loreboard.benchmarks.studio;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Something that people do at a studio.
 *
 * @param weight how often it is done, beside the others
 * @param isAnswered whether that is what was asked for
 */
record Errand(
        String name,
        int weight,
        Function<RandomGenerator, HttpRequest> request,
        Predicate<HttpResponse<byte[]>> isAnswered) {}
