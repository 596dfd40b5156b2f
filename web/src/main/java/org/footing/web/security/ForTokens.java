package org.footing.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.footing.identity.ApiScope;

/** A program may ask for it by a token with this scope. Whatever has no such mark is for people who have signed in alone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForTokens {
    ApiScope value();
}
