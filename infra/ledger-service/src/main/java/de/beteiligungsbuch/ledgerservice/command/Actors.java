package de.beteiligungsbuch.ledgerservice.command;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.id.EntityId;

/**
 * The pseudonyms of persons, random for each person and scope. The table that says who is who is
 * the only link between a login and the ledger; a row that is deleted cannot be told again.
 */
public final class Actors {

    private static final int KEPT = 20_000;

    private final JdbcClient database;
    private final ConcurrentLruCache<Person, Actor> known = new ConcurrentLruCache<>(KEPT,
            this::lookUp);

    Actors(JdbcClient database) {
        this.database = database;
    }

    /** The pseudonym of a login within a scope; a new one at first use. */
    public Actor of(String login, EntityId scope) {
        return known.get(new Person(login, scope.value()));
    }

    /** Forgets every pseudonym of a login: what it did can no longer be traced to it. */
    public void forget(String login) {
        database.sql("DELETE FROM actor_pseudonym WHERE login = ?").param(login).update();
        known.clear();
    }

    private Actor lookUp(Person person) {
        database.sql("""
                INSERT INTO actor_pseudonym (login, scope, pseudonym) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(person.login(), person.scope(), Actor.next().pseudonym()).update();
        return new Actor(database.sql("""
                SELECT pseudonym FROM actor_pseudonym WHERE login = ? AND scope = ?""")
                .params(person.login(), person.scope()).query(UUID.class).single());
    }

    private record Person(String login, UUID scope) {}
}
