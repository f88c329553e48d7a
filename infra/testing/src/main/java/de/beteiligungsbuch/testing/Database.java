package de.beteiligungsbuch.testing;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of PostgreSQL and who may use it.
 *
 * @param url      as JDBC takes it
 * @param user     a superuser
 * @param password of that user
 */
public record Database(String url, String user, String password) {

    /** Connections without a pool. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
