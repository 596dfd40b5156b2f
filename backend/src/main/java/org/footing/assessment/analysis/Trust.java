package org.footing.assessment.analysis;

/** How far statistics go, by how many attempts they come from. */
public enum Trust {
    /** Not to be shown: they say more of the single students than of the question. */
    HIDDEN,
    TENTATIVE,
    SOUND;

    /** Attempts. */
    public static final int TENTATIVE_FROM = 10;

    public static final int SOUND_FROM = 30;

    public static Trust of(int attempts) {
        return attempts < TENTATIVE_FROM ? HIDDEN : attempts < SOUND_FROM ? TENTATIVE : SOUND;
    }
}
