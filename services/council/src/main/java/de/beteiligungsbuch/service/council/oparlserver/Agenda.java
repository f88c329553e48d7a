package de.beteiligungsbuch.service.council.oparlserver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the items of a meeting in the order of their numbers. Pure. */
final class Agenda {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

    private static final Comparator<Draft> ORDER = Comparator
            .comparingInt((Draft item) -> item.says().has("number") ? 0 : 1)
            .thenComparing(Agenda::letters).thenComparing(Agenda::numbers, Agenda::compare)
            .thenComparing(Draft::key);

    private Agenda() {}

    /** The same items, each with its place, from 0; those without a number are the last. */
    static List<Draft> ordered(List<Draft> items) {
        List<Draft> sorted = items.stream().sorted(ORDER).toList();
        List<Draft> placed = new ArrayList<>();
        for (Draft item : sorted) {
            var says = item.says().deepCopy();
            says.put("order", placed.size());
            placed.add(new Draft(item.kind(), item.key(), item.vorlage(), item.meeting(), says));
        }
        return placed;
    }

    /** Agendas number the public and the other items apart: "Ö 1", "N 1". */
    private static String letters(Draft item) {
        String number = item.says().path("number").asString("");
        Matcher first = NUMBER.matcher(number);
        return first.find() ? number.substring(0, first.start()).strip() : number;
    }

    private static List<BigInteger> numbers(Draft item) {
        return NUMBER.matcher(item.says().path("number").asString("")).results()
                .map(found -> new BigInteger(found.group())).toList();
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
