package org.footing.web.practice;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of {@code practice/_session} as a browser sends them. */
public class SentPractice extends SentTimes {

    @RestForm
    @DefaultValue("")
    public String venue = "";

    @RestForm
    @DefaultValue("")
    public String client = "";

    @RestForm
    @DefaultValue("")
    public String category = "";

    @RestForm("technique")
    public List<String> techniques = List.of();

    @RestForm
    @DefaultValue("")
    public String pressure = "";

    @RestForm
    @DefaultValue("")
    public String supervisedBy = "";

    @RestForm
    @DefaultValue("")
    public String notes = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    LogbookForm form() {
        return new LogbookForm(
                day.strip(),
                from.strip(),
                until.strip(),
                venue.strip(),
                client.strip(),
                category,
                List.copyOf(techniques),
                pressure,
                supervisedBy.strip(),
                notes.strip(),
                reason.strip(),
                Map.of());
    }
}
