package io.spanco.party;

/** Companies with names, for the tests of every room; {@code new}ly typed, to be registered by the real service. */
public final class SampleCompanies {

    public static final Address WORKSHOP_IN_ROSCOFF = new Address("1 quai de l’Est", null, "29680", "Roscoff", "FR");

    /** A customer. */
    public static final CompanyDetails MENUISERIE_DURAND =
            customer("Menuiserie Durand", "404833048", "compta@menuiserie-durand.example");

    /** Another customer. */
    public static final CompanyDetails CONSERVERIE_DU_LEON =
            customer("Conserverie du Léon", "123456782", "achats@conserverie-leon.example");

    /** A supplier of wood. */
    public static final CompanyDetails SCIERIE_DU_JURA = new CompanyDetails(
            "Scierie du Jura",
            "303265045",
            null,
            "FR40303265045",
            "commandes@scierie-jura.example",
            "+33 3 84 00 00 00",
            false,
            true,
            new Address("Route de la Combe", "BP 12", "39300", "Champagnole", "FR"),
            null,
            45,
            true);

    /** Complete enough to issue documents. */
    public static final SellerDetails ATELIERS_KERVRAN = new SellerDetails(
            "Ateliers Kervran",
            "SARL",
            new java.math.BigDecimal("50000"),
            "732829320",
            "Brest",
            "FR44732829320",
            false,
            false,
            "FR7630006000011234567890189",
            "AGRIFRPP882",
            new Address("12 rue du Port", null, "29200", "Brest", "FR"),
            "contact@ateliers-kervran.example",
            "02 98 00 00 00",
            30,
            false,
            null,
            null);

    private SampleCompanies() {}

    public static CompanyDetails customer(String name, String siren, String email) {
        return new CompanyDetails(
                name, siren, null, null, email, null, true, false, WORKSHOP_IN_ROSCOFF, null, null, null);
    }

    public static CompanyDetails supplier(String name, String email) {
        return new CompanyDetails(
                name, null, null, null, email, null, false, true, WORKSHOP_IN_ROSCOFF, null, null, null);
    }
}
