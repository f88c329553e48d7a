package de.beteiligungsbuch.service.auditor.verify;

/** How far an audit goes. */
public enum Depth {
    /** What signatures bind: every entry and every tile; not what entries say. */
    TREE,
    /** All of it. */
    EVERYTHING
}
