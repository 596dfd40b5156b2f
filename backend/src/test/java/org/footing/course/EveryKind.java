package org.footing.course;

/** A small course whose one quiz asks one question of each kind. */
final class EveryKind {

    static final String QUIZ =
            """
            ::: quiz {#z title="Every kind" pass=70 hint-cost=0.25}
            ::: question {#single}
            Which bone is the heel?
            - ( ) Talus
              > That one is above it.
            - (x) Calcaneus
            - ( ) None {critical}
            > [!HINT] Think of *calx*.
            > [!EXPLAIN] It **is**.
            :::

            ::: question {#truth}
            The heel is a bone.
            - (x) True
            - ( ) False
            :::

            ::: question {#multiple}
            Which are bones?
            - [x] Talus {50%}
            - [x] Navicular {50%}
            - [ ] Sole {-50%}
            :::

            ::: question {#ordering score=position}
            From the back to the front:
            1. Heel
            2. Arch
            3. Toes

            - ~ Shin
            :::

            ::: question {#matching}
            Where is it?
            - Calcaneus => back
            - Talus => **top**
            - Heel spur => back
            - ~ front
            :::

            ::: question {#gaps}
            The [[calcaneus|heel*]] is the *largest* of [[five|(seven)|nine]] bones.

            | Bone | Place |
            |------|-------|
            | Talus | [[(top)\\|back]] |
            :::

            ::: question {#numeric}
            How many bones has a foot?

            = 26 +- 1 bones
            :::

            ::: question {#hotspot}
            Where is the heel?

            ![A foot](heel.svg)

            - (x) @ #calcaneus
              > Yes, at the *back*.
            - ( ) @ #talus {critical}
            - ( ) @ circle 60% 60% 5.5% "a spot in front"
            :::

            ::: question {#labelling}
            Name the parts.

            ![A foot](heel.png)

            - *Heel* @ circle 12% 78% 6% "at the back"
            - Toes @ poly 25%,52% 38%,50% 36%,63% "in front"
            - ~ Patella
            :::

            ::: question {#written}
            Describe your grip.

            ____

            > [!RUBRIC] Names *two* signs.
            :::

            ::: question {#upload}
            Film it.

            ^^^^ {accept="video,image"}
            > [!RUBRIC] Slow **hands**.
            :::
            :::
            """;

    private EveryKind() {}

    static SmallCourse course() {
        return Heel.pictured(SmallCourse.of(QUIZ));
    }
}
