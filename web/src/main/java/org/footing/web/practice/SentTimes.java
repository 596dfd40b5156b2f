package org.footing.web.practice;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestForm;

/** A day and two times of it, as a browser sends them. */
public abstract class SentTimes {

    @RestForm
    @DefaultValue("")
    public String day = "";

    @RestForm
    @DefaultValue("")
    public String from = "";

    @RestForm
    @DefaultValue("")
    public String until = "";
}
