package de.beteiligungsbuch.service.council.feed.sync;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;

/** What a feed is read from, open for one run. */
interface Source extends AutoCloseable {

    /**
     * Takes in what it holds, and marks what is gone.
     *
     * @return whether everything could be read
     * @throws FetchFailed if it cannot be read at all; the run can go on later
     * @throws BrokenPage  if there is no feed at the address
     */
    boolean read(Run run) throws FetchFailed, BrokenPage;

    /** How many questions it was asked. */
    long requests();

    @Override
    void close();
}
