package dev.loreboard.clip.hub;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** The platform's channels, with every one that could reach something counted. Named by a property of the Java machine. */
public final class WatchingChannels extends SelectorProvider {

    private final SelectorProvider platform;

    public WatchingChannels() throws ReflectiveOperationException {
        platform = (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider")
                .getMethod("get")
                .invoke(null);
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        Attempts.add("a datagram channel");
        return platform.openDatagramChannel();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        Attempts.add("a datagram channel");
        return platform.openDatagramChannel(family);
    }

    @Override
    public Pipe openPipe() throws IOException {
        return platform.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return platform.openSelector();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        Attempts.add("a server's channel");
        return platform.openServerSocketChannel();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        Attempts.add("a channel");
        return platform.openSocketChannel();
    }
}
