package io.spanco.schedule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the workshop works.
 *
 * @param dayMinutes what a collaborator can do in a day
 * @param longestDayMinutes up to this an operation stays on one day, and what exceeds the day is shown; a longer one is
 *     spread over working days. By default the longest day that the labour code allows (article L3121-18)
 */
@ConfigurationProperties("spanco.workshop")
public record WorkshopProperties(
        @DefaultValue("420") int dayMinutes,
        @DefaultValue("600") int longestDayMinutes) {}
