package de.beteiligungsbuch.service.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Files below a folder. */
record FolderStore(Path folder) implements FileStore {

    @Override
    public Optional<byte[]> read(String path, int atMost) {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Bounded.read(in, atMost, file.toString()));
        } catch (IOException e) {
            throw new CouldNotTell(file + " cannot be read: " + e, e);
        }
    }

    @Override
    public List<LedgerName> ledgers() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("checkpoint"))
                    || Files.exists(child.resolve("checkpoint.unsigned"))
                    || Files.exists(child.resolve("tile")))
                    .map(child -> child.getFileName().toString()).sorted().map(LedgerName::new)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new CouldNotTell(folder + " cannot be read as an export: " + e, e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
