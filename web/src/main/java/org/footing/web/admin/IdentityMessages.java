package org.footing.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on how people sign in. */
@MessageBundle("identity")
public interface IdentityMessages {

    @Message("Signing in")
    String title();

    @Message("Where accounts are kept, and whether that works.")
    String text();

    @Message("Passwords are kept in this school. People sign in with the name and password that they chose here.")
    String local();

    @Message("Whoever runs the machine can let people sign in by a Keycloak instead, with the setting footing.login.")
    String localHint();

    @Message("People sign in by Keycloak. Passwords are kept there; rights are kept here.")
    String keycloak();

    @Message("Set by whoever runs the machine. Secrets are never shown.")
    String settingsHint();

    @Message("Keycloak")
    String url();

    @Message("Realm")
    String realm();

    @Message("Client that signs people in")
    String client();

    @Message("Client that makes accounts and groups")
    String adminClient();

    @Message("Not set: accounts are made in Keycloak by hand")
    String noAdminClient();

    @Message("Address that Keycloak must allow for coming back")
    String redirect();

    @Message("Address that Keycloak must allow after signing out")
    String afterLogout();

    @Message("Test the connection")
    String test();

    @Message("Asks Keycloak, and changes nothing.")
    String testHint();

    @Message("All is well")
    String well();

    @Message("Keycloak answers, knows this program, and lets it do what it needs.")
    String wellText();

    @Message("What is wrong")
    String wrong();

    @Message("Keycloak does not answer at {url}. Is it running? Is the address right, and can this machine reach it?")
    String unreachable(String url);

    @Message("Something answers at {url}, but it has no realm called {realm}. Check the name, capitals too.")
    String wrongRealm(String url, String realm);

    @Message(
            "Keycloak calls itself by another address than {issuer}. Use the address that people's browsers use, and set the hostname in Keycloak to the same.")
    String otherIssuer(String issuer);

    @Message("The clocks of the two machines are more than 30 seconds apart. Set both by a time server.")
    String clocksApart();

    @Message(
            "Keycloak does not accept the client {client} with the secret that is set here. Copy it from the client's page in Keycloak, Credentials.")
    String wrongSecret(String client);

    @Message(
            "Keycloak would not send people back to {redirect}. Add this address to the valid redirect addresses of the client {client}, or switch the client on.")
    String redirectNotAllowed(String redirect, String client);

    @Message(
            "No secret is set for the client that makes accounts and groups. People can sign in; accounts are made in Keycloak by hand.")
    String noAdminSecret();

    @Message("Keycloak does not accept the client {client} with its secret, or it has no service account.")
    String wrongAdminSecret(String client);

    @Message(
            "The service account of {client} may not do all it needs: give it the roles manage-users, view-users and query-groups of realm-management.")
    String missingRights(String client);

    @Message("Account")
    String account();

    @Message("Signs in by the account {subject} of Keycloak.")
    String linked(String subject);

    @Message("Has no account of Keycloak here, and cannot sign in.")
    String notLinked();

    @Message("Change how {name} signs in")
    String change(String name);

    @Message("Link an account")
    String link();

    @Message("Number of the account")
    String subject();

    @Message(
            "In Keycloak it stands on the user's page as ID. Somebody whom the school does not know yet reads it when they try to sign in. Ask them for it in person: whoever has that account is {name} from then on.")
    String subjectHint(String name);

    @Message("Write the number of the account as it stands in Keycloak.")
    String noSubject();

    @Message("That account belongs to somebody else here.")
    String taken();

    @Message("Take the account away")
    String unlink();

    @Message("Signs {name} out everywhere. Work and marks are kept.")
    String unlinkText(String name);

    @Message("Make an account")
    String make();

    @Message("The program asks Keycloak for an account with the name {username}, in the groups of {name}'s cohorts.")
    String makeText(String username, String name);

    @Message("Address of mail")
    String email();

    @Message("Write an address of mail.")
    String noEmail();

    @Message(
            "The account is being made; that takes a few seconds. Hand over this first password, which is changed at the first sign-in:")
    String firstPassword();
}
