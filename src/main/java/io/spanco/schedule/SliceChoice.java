package io.spanco.schedule;

import java.util.List;

/**
 * Which operations are asked for.
 *
 * @param who login of a collaborator, null for all
 * @param order reference of an order, null for all
 * @param states as the legend tells them apart; none is all
 */
public record SliceChoice(String who, String order, List<String> states) {

    public static final SliceChoice ALL = new SliceChoice(null, null, List.of());
}
