package dev.loreboard.examples.studio.media;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses belong to the internet at large: none of those that the registries of IANA keep for other uses. */
final class PublicAddresses {

    private static final List<Block> OTHERS = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** All else of IPv6 is local, reserved, or leads to addresses of IPv4 by another way. */
    private static final Block UNICAST = Block.of("2000::", 3);

    private static final List<Block> OTHER_UNICAST =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddresses() {}

    /** Addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {

        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(first + " is no address.", impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] own = first.getAddress();
            byte[] other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if (((own[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean contain(InetAddress address) {
        return address.getAddress().length == 4
                ? OTHERS.stream().noneMatch(block -> block.contains(address))
                : UNICAST.contains(address) && OTHER_UNICAST.stream().noneMatch(block -> block.contains(address));
    }
}
