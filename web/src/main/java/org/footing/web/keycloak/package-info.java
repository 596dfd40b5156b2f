/**
 * What the program does at the school's Keycloak apart from signing people in: it says what is wrong with the connection, makes
 * accounts, and keeps a picture of cohorts and rights there. Start at {@link org.footing.web.keycloak.KeycloakAdmin}.
 */
@NullMarked
package org.footing.web.keycloak;

import org.jspecify.annotations.NullMarked;
