package dev.vedette.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks routes of a project that its clients may use as well, with {@code Authorization: DSN …} in
 * place of a token: what {@link Requires} asks for is then that the DSN is one of the project's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AcceptsDsn {}
