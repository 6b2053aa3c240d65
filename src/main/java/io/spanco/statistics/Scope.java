package io.spanco.statistics;

/** What is counted: a period, and the deals of one owner. @param owner login; null for everybody's */
public record Scope(Period period, String owner) {

    public Scope before() {
        return new Scope(period.before(), owner);
    }

    public Scope of(String login) {
        return new Scope(period, login);
    }
}
