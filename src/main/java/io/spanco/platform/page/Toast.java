package io.spanco.platform.page;

/**
 * A short message at the foot of the page. After a redirect: {@code redirect.addFlashAttribute("toast", Toast.done("Devis envoyé"))};
 * beside an htmx fragment: {@code ~{ui :: toastBeside(toast)}}.
 *
 * @param detail second line, or null
 * @param actionLabel label of the one link, or null
 * @param actionPath address of the link, or null
 * @param undoPath where "Annuler" posts to, or null when it cannot be undone
 */
public record Toast(boolean error, String text, String detail, String actionLabel, String actionPath, String undoPath) {

    public static Toast done(String text) {
        return new Toast(false, text, null, null, null, null);
    }

    /** Stays until it is closed. */
    public static Toast error(String text) {
        return new Toast(true, text, null, null, null, null);
    }

    public Toast with(String detail) {
        return new Toast(error, text, detail, actionLabel, actionPath, undoPath);
    }

    public Toast link(String label, String path) {
        return new Toast(error, text, detail, label, path, undoPath);
    }

    /** Offers to take it back by a post. */
    public Toast undoneBy(String path) {
        return new Toast(error, text, detail, actionLabel, actionPath, path);
    }
}
