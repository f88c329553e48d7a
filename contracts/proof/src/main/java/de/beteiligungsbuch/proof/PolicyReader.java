package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.proof.Policy.Log;
import de.beteiligungsbuch.proof.Policy.Witness;

/**
 * Reads tlog-policy. The file is octets: it is read as ISO 8859-1, so that no name changes, and
 * only keys and URLs are UTF-8.
 */
final class PolicyReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LINES = 10_000;
    private static final String NONE = "none";

    private final List<Log> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> defined = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    /** Names of witnesses' keys, and the group in which they count. */
    private final Map<String, String> groupOfWitness = new HashMap<>();
    private @Nullable Quorum quorum;
    private int number;

    Policy read(byte[] file) {
        number = 1;
        if (file.length > MAX_BYTES) {
            throw failure("a policy is at most %d bytes, not %d".formatted(MAX_BYTES, file.length));
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line(text.substring(start, end));
            start = end + 1;
            number++;
            if (number > MAX_LINES) {
                throw failure("a policy has at most %d lines".formatted(MAX_LINES));
            }
        }
        if (start < text.length()) {
            throw failure("the line does not end in a newline");
        }
        if (quorum == null) {
            throw failure("there is no quorum line");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private void line(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw failure("control characters other than tab are not allowed");
        }
        String content = line.replace('\t', ' ').strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        List<String> items = List.of(content.split(" +"));
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw failure("a line is log, witness, group or quorum, not "
                    + shown(items.getFirst()));
        }
    }

    private void log(List<String> items) {
        requireItems(items, 2, 3, "log <vkey> [<url>]");
        VerifierKey key = key(items.get(1));
        if (key.type() == KeyType.COSIGNATURE_V1) {
            throw failure("a log's key is of type 0x01 or 0x06, not 0x04");
        }
        if (logs.stream().anyMatch(log -> log.key().isSamePublicKey(key))) {
            throw failure("the public key of a log listed before");
        }
        logs.add(new Log(key, url(items, 2)));
    }

    private void witness(List<String> items) {
        requireItems(items, 3, 4, "witness <name> <vkey> [<url>]");
        VerifierKey key = key(items.get(2));
        if (!key.type().isTimed()) {
            throw failure("a witness's key is of type 0x04 or 0x06, not 0x01");
        }
        if (witnesses.stream().anyMatch(witness -> witness.key().isSamePublicKey(key))) {
            throw failure("the public key of a witness listed before");
        }
        String name = items.get(1);
        define(name, new Quorum.Single(shownName(name), key));
        witnesses.add(new Witness(shownName(name), key, url(items, 3)));
    }

    private void group(List<String> items) {
        requireItems(items, 4, Integer.MAX_VALUE, "group <name> any|all|<k> <name>...");
        String name = items.get(1);
        List<Quorum> group = new ArrayList<>();
        for (String member : items.subList(3, items.size())) {
            if (!members.add(member)) {
                throw failure(shown(member) + " is a member of a group already");
            }
            Quorum quorum = lookUp(member);
            requireOnePlace(quorum, name);
            group.add(quorum);
        }
        int threshold = switch (items.get(2)) {
            case "any" -> 1;
            case "all" -> Quorum.distinct(group);
            default -> threshold(items.get(2), group.size());
        };
        define(name, new Quorum.Group(shownName(name), threshold, group));
    }

    /** A witness with two keys must not count in two groups. */
    private void requireOnePlace(Quorum member, String group) {
        if (member instanceof Quorum.Single witness) {
            String other = groupOfWitness.putIfAbsent(witness.key().name(), group);
            if (other != null && !other.equals(group)) {
                throw failure("the witness %s counts in group %s already, with another key"
                        .formatted(StrictText.shown(witness.key().name()), shown(other)));
            }
        }
    }

    private int threshold(String text, int size) {
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > size) {
            throw failure("of %d members are needed 1 to %d, not %s".formatted(size, size,
                    shown(text)));
        }
        return Integer.parseInt(text);
    }

    private void quorum(List<String> items) {
        requireItems(items, 2, 2, "quorum <name>");
        if (quorum != null) {
            throw failure("a second quorum line");
        }
        String name = items.get(1);
        quorum = name.equals(NONE) ? new Quorum.Nobody() : lookUp(name);
    }

    private void define(String name, Quorum meaning) {
        if (name.equals(NONE) || defined.putIfAbsent(name, meaning) != null) {
            throw failure(shown(name) + " has a meaning already");
        }
    }

    private Quorum lookUp(String name) {
        Quorum meaning = defined.get(name);
        if (meaning == null) {
            throw failure(shown(name) + " is no witness or group of the lines before");
        }
        return meaning;
    }

    private VerifierKey key(String item) {
        try {
            return VerifierKey.parse(utf8(item));
        } catch (MalformedProof e) {
            throw new MalformedPolicy(number, e);
        }
    }

    private Optional<String> url(List<String> items, int at) {
        return items.size() > at ? Optional.of(shownName(items.get(at))) : Optional.empty();
    }

    private void requireItems(List<String> items, int least, int most, String form) {
        if (items.size() < least || items.size() > most) {
            throw failure("the line must be: " + form);
        }
    }

    private static String utf8(String octets) {
        return StrictText.utf8(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** For people; what is no UTF-8 shows as a replacement character. */
    private static String shownName(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String shown(String octets) {
        return StrictText.shown(shownName(octets));
    }

    private MalformedPolicy failure(String reason) {
        return new MalformedPolicy(number, reason);
    }
}
