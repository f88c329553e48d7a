package de.beteiligungsbuch.service.history.projection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the binary format of PostgreSQL's COPY (manual of version 18, COPY, "Binary Format"). */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r',
            '\n', 0};
    private static final int TEXT_OID = 25;
    private static final int UUID_OID = 2950;
    private static final long EPOCH_2000 = 946_684_800L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    BinaryRows() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    BinaryRows row(int columns) {
        rows++;
        write(() -> out.writeShort(columns));
        return this;
    }

    BinaryRows smallint(int value) {
        write(() -> {
            out.writeInt(2);
            out.writeShort(value);
        });
        return this;
    }

    BinaryRows integer(@Nullable Integer value) {
        write(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(4);
                out.writeInt(value);
            }
        });
        return this;
    }

    BinaryRows bigint(long value) {
        write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
        return this;
    }

    BinaryRows bool(boolean value) {
        write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
        return this;
    }

    BinaryRows timestamp(Instant value) {
        return bigint(Math.addExact(Math.multiplyExact(value.getEpochSecond() - EPOCH_2000,
                1_000_000L), value.getNano() / 1_000));
    }

    BinaryRows uuid(@Nullable UUID value) {
        write(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                uuidOf(value);
            }
        });
        return this;
    }

    private void uuidOf(UUID value) throws IOException {
        out.writeInt(16);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    BinaryRows text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte @Nullable [] value) {
        write(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(value.length);
                out.write(value);
            }
        });
        return this;
    }

    BinaryRows jsonb(byte[] json) {
        write(() -> {
            out.writeInt(json.length + 1);
            out.writeByte(1);
            out.write(json);
        });
        return this;
    }

    BinaryRows texts(List<String> values) {
        List<byte[]> encoded = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
        return array(TEXT_OID, encoded.size(),
                encoded.stream().mapToInt(value -> 4 + value.length).sum(),
                () -> {
                    for (byte[] value : encoded) {
                        out.writeInt(value.length);
                        out.write(value);
                    }
                });
    }

    BinaryRows uuids(List<UUID> values) {
        return array(UUID_OID, values.size(), 20 * values.size(), () -> {
            for (UUID value : values) {
                uuidOf(value);
            }
        });
    }

    /** An empty array is written as null: nothing is found by it. */
    private BinaryRows array(int oid, int count, int size, Writing elements) {
        write(() -> {
            if (count == 0) {
                out.writeInt(-1);
                return;
            }
            out.writeInt(20 + size);
            out.writeInt(1);
            out.writeInt(0);
            out.writeInt(oid);
            out.writeInt(count);
            out.writeInt(1);
            elements.run();
        });
        return this;
    }

    /** Sends all rows to a table, which must have these columns in this order. */
    void copy(Connection connection, String table) throws SQLException, IOException {
        if (rows > 0) {
            out.writeShort(-1);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN WITH (FORMAT binary)");
            try {
                byte[] all = bytes.toByteArray();
                copy.writeToCopy(all, 0, all.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }
}
