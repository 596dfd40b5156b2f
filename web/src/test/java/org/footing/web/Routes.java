package org.footing.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The routes that the running program has. */
public final class Routes {

    /** Pages of the tests themselves. */
    private static final String FOR_TESTS = "/for-tests";

    private Routes() {}

    /** As {@code GET /courses/{course}}. */
    public static Set<String> running() {
        var routes = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String httpMethod, String fullPath, RuntimeResource resource) {
                        if (!fullPath.startsWith(FOR_TESTS)) {
                            routes.add(httpMethod + " " + address(fullPath));
                        }
                    }
                });
        return routes;
    }

    /** {@code /files/{path:.+}} as people write it. */
    private static String address(String path) {
        var plain = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
