package io.spanco.party;

import io.spanco.platform.error.Checks;

/**
 * A person at a company, as typed.
 *
 * @param role what the person does there, may be null
 * @param email may be null, as may {@code phone}
 */
public record ContactDetails(String name, String role, String email, String phone) {

    ContactDetails checked() {
        ContactDetails tidy =
                new ContactDetails(Tidy.text(name), Tidy.text(role), EmailAddress.tidy(email), Tidy.text(phone));
        Checks checks = new Checks();
        checks.name("name", tidy.name, "Le nom du contact manque.");
        checks.line("role", tidy.role, 200);
        EmailAddress.check(checks, "email", tidy.email);
        checks.line("phone", tidy.phone, 40);
        checks.orRefuse();
        return tidy;
    }
}
