package org.footing.web;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes every statement, and which of them a template asked for by touching what nobody had fetched. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private final transient List<String> all = new CopyOnWriteArrayList<>();
    private final transient List<String> fromTemplates = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        all.add(sql);
        if (StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("io.quarkus.qute.")))) {
            fromTemplates.add(sql);
        }
        return sql;
    }

    public void forget() {
        all.clear();
        fromTemplates.clear();
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    public List<String> fromTemplates() {
        return List.copyOf(fromTemplates);
    }
}
