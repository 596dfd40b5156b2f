package org.footing.web.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words at the door: signing in, signing out, setting up. */
@MessageBundle("door")
public interface DoorMessages {

    @Message("Sign in")
    String signIn();

    @Message("User name")
    String username();

    @Message("The name you were given to sign in with")
    String usernameHint();

    @Message("Password")
    String password();

    @Message("Name and password do not match. Check both and try again.")
    String refused();

    @Message("Too many tries went wrong. Wait {time}, then try again.")
    String tooManyTries(String time);

    @Message("You were signed out because nothing was done for a while. What you did is kept.")
    String idle();

    @Message("Other people use this device too")
    String shared();

    @Message("Signs you out when nothing is done for a while, but not during a quiz.")
    String sharedHint();

    @Message("No account yet? Ask whoever runs your school.")
    String noAccount();

    @Message("Forgot your password?")
    String forgotten();

    @Message("Your school sends you a link by mail, if it knows the name or the address and one to write to.")
    String forgottenText();

    @Message("Ask whoever runs your school: they can make you a link by which you set a new one.")
    String askSchool();

    @Message("User name or e-mail address")
    String nameOrEmail();

    @Message("Send me a link")
    String sendLink();

    @Message(
            "If your school knows you by that, a mail is on its way. It may take a few minutes. Nothing came? Ask your school.")
    String forgottenAsked();

    @Message("This was asked too often. Wait a minute, then try again.")
    String forgottenTooOften();

    @Message("Back to signing in")
    String backToSignIn();

    @Message(
            "This is the sample school. Sign in as student, student2, tutor, lead or admin, each with the password footing-demo.")
    String sample();

    @Message("Sign out")
    String signOut();

    @Message("Sign out on this device?")
    String signOutQuestion();

    @Message("What you have done is saved. You can sign in again at any time.")
    String signOutText();

    @Message("Stay signed in")
    String stay();

    @Message("Welcome to your school")
    String setUp();

    @Message("Step 1 of 3. This link makes one account: the administrator of this school. It works once.")
    String setUpText();

    @Message("Come in")
    String invited();

    @Message("Somebody at {school} invited you. This link makes your account; it works once.")
    String invitedText(String school);

    @Message("Set a new password")
    String reset();

    @Message("You sign in as {username}. All your devices are signed out by it.")
    String resetText(String username);

    @Message("Set it")
    String setIt();

    @Message("Your new password is set. Sign in with it.")
    String resetDone();

    @Message("Your name")
    String yourName();

    @Message("As others will see it")
    String yourNameHint();

    @Message("Name to sign in with")
    String newUsername();

    @Message("Small letters, digits, dots or dashes, at least two")
    String newUsernameHint();

    @Message("Password")
    String newPassword();

    @Message("At least 10 characters. A few words in a row are easy to keep in mind.")
    String newPasswordHint();

    @Message("Make my account")
    String create();

    @Message("Write your name.")
    String noName();

    @Message("Use small letters, digits, dots or dashes, at least two.")
    String noUsername();

    @Message("That name is taken. Choose another.")
    String usernameTaken();

    @Message(
            "{count} responses of a quiz or sheets of a practical could not be sent yet and would be lost. Sign out all the same?")
    String unsent(String count);

    @Message("Your school signs you in with an account that you may use elsewhere too.")
    String accountText();

    @Message(
            "This is the sample school. Sign in there as student, student2, tutor, lead or admin, each with the password footing-demo.")
    String sampleAccounts();

    @Message("You are invited")
    String linking();

    @Message(
            "Sign in with the account that you have for {school}. From then on you come in by that account. This link works once.")
    String linkingText(String school);

    @Message("Sign in and accept")
    String acceptInvitation();

    @Message("Signing in is not possible just now")
    String unreachable();

    @Message(
            "The place where your school keeps its accounts does not answer. Whoever is signed in already can go on working. Wait a minute, then try again.")
    String unreachableText();

    @Message("That sign-in is over")
    String stale();

    @Message("It was begun too long ago, in another browser, or it has been used already. Begin anew.")
    String staleText();

    @Message("You were not let in")
    String notProved();

    @Message(
            "The answer of the place where your school keeps its accounts could not be accepted. Try again; if it happens again, tell whoever runs your school. They will find the reason under School, Signing in.")
    String notProvedText();

    @Message("Your school does not know this account yet")
    String unknownAccount();

    @Message(
            "Open the link of your invitation in this browser first, then sign in again. No link? Ask whoever runs your school, and tell them this number of your account:")
    String unknownAccountText();

    @Message("You may not come in at present")
    String shutOut();

    @Message(
            "Whoever runs your school has closed your access. What you have done is kept. Ask them if that surprises you.")
    String shutOutText();

    @Message("Try again")
    String tryAgain();

    @Message("Use another account")
    String otherAccount();

    @Message("Join {cohort}")
    String join(String cohort);

    @Message("You are invited to take a course together with others: {course}, at {school}.")
    String joinText(String course, String school);

    @Message("You are signed in as {name}.")
    String joinAs(String name);

    @Message("Join")
    String joinIt();

    @Message("{name}, you are a student of this cohort.")
    String joined(String name);

    @Message("To the course")
    String toCourse();

    @Message("{name}, you look after this cohort. Its students join by this link.")
    String looksAfter(String name);

    @Message("To its students")
    String toStudents();

    @Message(
            "{name}, you were a student of this cohort, and your school has withdrawn you. Ask your school whether you can come back.")
    String wasWithdrawn(String name);

    @Message("If you have an account here, sign in first. You come back to this page.")
    String haveAccount();

    @Message("New here")
    String newHere();
}
