package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.spi.Secret;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An address in a bucket")
class BucketAddressTest {

    private static final S3Keys KEYS = S3Keys.of(new Secret("access"), new Secret("secret"));

    @Test
    @DisplayName("has the bucket in its path or in its host")
    void hasTheBucket() {
        S3Options options = at("https://s3.example.com");

        assertThat(new BucketAddress(options).object("a/b")).hasToString("https://s3.example.com/art/a/b");
        assertThat(new BucketAddress(options.withAddressing(Addressing.HOST)).object("a/b"))
                .hasToString("https://art.s3.example.com/a/b");
    }

    @Test
    @DisplayName("has the path of the server and its port, unless that goes without saying")
    void hasThePathAndThePort() {
        assertThat(new BucketAddress(at("http://localhost:9000/storage/v1/s3/")).object("a"))
                .hasToString("http://localhost:9000/storage/v1/s3/art/a");
        assertThat(new BucketAddress(at("https://s3.example.com:443")).object("a"))
                .hasToString("https://s3.example.com/art/a");
        assertThat(new BucketAddress(at("http://[::1]:9000")).object("a")).hasToString("http://[::1]:9000/art/a");
    }

    @Test
    @DisplayName("writes what is not plain by its bytes, in keys and in queries")
    void writesBytes() {
        BucketAddress address = new BucketAddress(at("http://localhost"));

        assertThat(address.object("a b+c/é?~")).hasToString("http://localhost/art/a%20b%2Bc/%C3%A9%3F~");
        assertThat(address.question(new TreeMap<>(Map.of("prefix", "a b/", "start-after", "é=&"))))
                .hasToString("http://localhost/art?prefix=a%20b%2F&start-after=%C3%A9%3D%26");
    }

    private static S3Options at(String endpoint) {
        return S3Options.at(URI.create(endpoint), "art", KEYS);
    }
}
