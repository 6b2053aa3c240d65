package io.spanco.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * A document in a list: without its lines.
 *
 * @param id orders the documents of a type as they were made
 * @param company name of the company as it is today
 * @param date of issue, or else of creation
 * @param shownStatus its status as pages tell it: {@link DocumentFilter#AWAITING_APPROVAL} for a draft whose sending waits
 */
public record DocumentHeader(
        @JsonIgnore long id,
        @JsonUnwrapped DocumentAnswer answer,
        long companyId,
        String company,
        LocalDate date,
        @JsonInclude(JsonInclude.Include.NON_NULL) String customerReference,
        @JsonIgnore String shownStatus) {}
