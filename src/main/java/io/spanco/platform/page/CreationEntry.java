package io.spanco.platform.page;

import io.spanco.platform.identity.Right;
import java.util.Set;

/**
 * An entry of the menu "Nouveau": the page on which something is created. Key N opens the first one.
 *
 * @param position order in the menu, in steps of ten
 * @param rights any one of them is enough; empty for everyone signed in
 */
public record CreationEntry(int position, String labelKey, String path, String icon, Set<Right> rights) {

    public static CreationEntry of(int position, String labelKey, String path, String icon, Right... rights) {
        return new CreationEntry(position, labelKey, path, icon, Set.of(rights));
    }
}
