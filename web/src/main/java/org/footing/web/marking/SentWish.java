package org.footing.web.marking;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody wants to look through, as it stands in an address. */
public class SentWish {

    @RestQuery
    @DefaultValue("")
    public String course = "";

    @RestQuery
    @DefaultValue("")
    public String cohort = "";

    @RestQuery
    @DefaultValue("")
    public String kind = "";

    @RestQuery
    @DefaultValue("")
    public String whose = "";

    @RestQuery
    @DefaultValue("")
    public String names = "";

    @RestQuery
    @DefaultValue("")
    public String page = "";
}
