package dev.loreboard.clip.hub;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** The platform's look-up of names, counted when that is wanted. It is found as a service in every test of this module. */
public final class WatchingNames extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver platform = configuration.builtinResolver();
        return Attempts.isWatched() ? new Watching(platform) : platform;
    }

    @Override
    public String name() {
        return "watching";
    }

    private record Watching(InetAddressResolver platform) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            Attempts.add("the name " + host);
            return platform.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            Attempts.add("an address");
            return platform.lookupByAddress(address);
        }
    }
}
