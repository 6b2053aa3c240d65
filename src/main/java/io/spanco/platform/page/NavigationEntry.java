package io.spanco.platform.page;

import io.spanco.platform.identity.Right;
import java.util.Set;

/**
 * An entry of the side navigation. A room declares one bean an entry, beside the controller of the page; who holds none
 * of the rights does not see it.
 *
 * @param position order inside the group, in steps of ten
 * @param labelKey message of the label; {@code <labelKey>.hint} says in one line what the page is for
 * @param path address of the page; every address below belongs to the entry
 * @param icon symbol of the sprite
 * @param tabLabelKey message of the label on a phone's tab bar, null when the entry is only under "Plus"
 * @param rights any one of them is enough; empty for everyone signed in
 */
public record NavigationEntry(
        NavigationGroup group,
        int position,
        String labelKey,
        String path,
        String icon,
        String tabLabelKey,
        Set<Right> rights) {

    public static NavigationEntry of(
            NavigationGroup group, int position, String labelKey, String path, String icon, Right... rights) {
        return new NavigationEntry(group, position, labelKey, path, icon, null, Set.of(rights));
    }

    /** The same entry, also on the tab bar of a phone. */
    public NavigationEntry onTabBar(String shortLabelKey) {
        return new NavigationEntry(group, position, labelKey, path, icon, shortLabelKey, rights);
    }

    /** Whether the page at this address belongs to the entry. */
    boolean covers(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
