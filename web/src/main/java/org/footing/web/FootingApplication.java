package org.footing.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Application;

/** Every page may wait for the database, so every page runs on a worker thread. */
@Blocking
public class FootingApplication extends Application {}
