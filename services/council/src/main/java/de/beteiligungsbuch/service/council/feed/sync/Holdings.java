package de.beteiligungsbuch.service.council.feed.sync;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;

/** Gives what a feed without a server holds: all of it, in every run. */
public interface Holdings {

    /** For which feeds. */
    Feed.Kind kind();

    /**
     * Gives everything.
     *
     * @throws FetchFailed if it cannot be read at all now
     */
    void read(Feed feed, Taker taker) throws FetchFailed;

    /** Takes what is given. */
    interface Taker {

        /**
         * An object, as JSON in the shape of OParl.
         *
         * @param place where it stands, for the administrator
         * @param kind  what it is if it does not say so
         */
        void object(String place, byte[] json, String kind);

        /**
         * Something that cannot be read.
         *
         * @param whole  whether it is all that stands at the place
         * @param raw    its bytes, or null where there are none to be had
         * @param reason a sentence for the administrator
         */
        void broken(String place, boolean whole, byte @Nullable [] raw, String reason);

        /** Something odd, as a sentence for the administrator. */
        void note(String sentence);
    }
}
