package de.beteiligungsbuch.bench.feed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What is still in use on another JVM's heap after a full collection. */
final class LiveHeap implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000_000;
    private static final double MEBIBYTE = 1 << 20;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private double most;
    private long last;

    /** @param port of its management, on the loopback address */
    @SuppressWarnings("BanJNDI") // a process of our own, on the loopback address
    LiveHeap(int port) throws IOException {
        connector = JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"));
        memory = ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(),
                ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** Collects, and looks; at most once a second. */
    void look() {
        if (last != 0 && System.nanoTime() - last < PAUSE_NANOS) {
            return;
        }
        last = System.nanoTime();
        memory.gc();
        most = Math.max(most, memory.getHeapMemoryUsage().getUsed() / MEBIBYTE);
    }

    /** The most that was found so far, in MiB. */
    double most() {
        return most;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
