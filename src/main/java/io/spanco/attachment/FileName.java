package io.spanco.attachment;

/** Makes a name safe to store and to offer for download: no path, no control character, nothing invisible. */
final class FileName {

    private static final int LONGEST = 180;
    private static final String NAMELESS = "fichier";

    private FileName() {}

    /** @param sent as the browser gave it, perhaps a whole path of either kind; null for none */
    static String safe(String sent) {
        String path = sent == null ? "" : sent;
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceFirst("^\\.+", "")
                .replaceFirst("[. ]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name);
    }

    /** Keeps the extension. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length()) + extension;
    }
}
