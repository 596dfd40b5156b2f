package org.footing.web.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Keeps the pages, which are for people, out of the description for programs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OnlyTheApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        List.copyOf(description.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/"))
                .forEach(description.getPaths()::removePathItem);
    }
}
