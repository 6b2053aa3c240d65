/** Who is signed in and what they may do; users and groups live in the engine's identity tables. */
package io.spanco.platform.identity;
