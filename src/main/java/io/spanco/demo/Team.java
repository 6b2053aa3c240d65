package io.spanco.demo;

import io.spanco.platform.identity.DemoAccounts;
import io.spanco.platform.identity.DemoAccounts.Account;
import java.util.stream.Stream;

/** The people of Morvan Étiquetage who act in the story: the demo's accounts, each with the rights of their groups. */
final class Team {

    static final DemoActor CLAIRE = actor("commercial");
    static final DemoActor ELODIE = actor("elebras");
    static final DemoActor FRANCOIS = actor("fdubois");
    static final DemoActor HELENE = actor("direction");
    static final DemoActor YANN = actor("atelier");
    static final DemoActor MARIE = actor("mlegall");
    static final DemoActor THOMAS = actor("tquere");
    static final DemoActor NOLWENN = actor("nprigent");
    static final DemoActor DAVID = actor("dcosta");
    static final DemoActor LUCAS = actor("lfournier");
    static final DemoActor KARIM = actor("livraison");
    static final DemoActor SOPHIE = actor("achats");
    static final DemoActor ANNE = actor("compta");

    private Team() {}

    private static DemoActor actor(String login) {
        Account account = Stream.concat(DemoAccounts.ROLES.stream(), DemoAccounts.COLLEAGUES.stream())
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new DemoActor(login, account.groups());
    }
}
