package de.beteiligungsbuch.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who must have cosigned. */
sealed interface Quorum {

    /** Whether these cosigners, by the names of their keys, are enough. */
    boolean isReachedBy(Set<VerifierKey> cosigners);

    /** What must be, for people. */
    String describe();

    /** Nobody. */
    record Nobody() implements Quorum {
        @Override
        public boolean isReachedBy(Set<VerifierKey> cosigners) {
            return true;
        }

        @Override
        public String describe() {
            return "no witness";
        }
    }

    /** One witness. */
    record Single(String name, VerifierKey key) implements Quorum {
        @Override
        public boolean isReachedBy(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }

        @Override
        public String describe() {
            return name;
        }
    }

    /**
     * Some of several. Two members that are keys of one witness count once, and for "all" they are
     * one member.
     *
     * @param threshold how many, from 1
     */
    record Group(String name, int threshold, List<Quorum> members) implements Quorum {

        @Override
        public boolean isReachedBy(Set<VerifierKey> cosigners) {
            Set<Object> reached = new HashSet<>();
            members.stream().filter(member -> member.isReachedBy(cosigners))
                    .map(Quorum::identity).forEach(reached::add);
            return reached.size() >= threshold;
        }

        @Override
        public String describe() {
            return "%d of %s".formatted(threshold, members.stream().map(Quorum::describe).toList());
        }
    }

    /** What makes two members the same: for witnesses the name of their key. */
    private static Object identity(Quorum member) {
        return member instanceof Single single ? single.key().name() : member;
    }

    /** How many different members there are. */
    static int distinct(List<Quorum> members) {
        return (int) members.stream().map(Quorum::identity).distinct().count();
    }
}
