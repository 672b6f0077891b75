/** Names of parameters that say where a reader came from, and not where an address leads. */
export const TRACKING =
  /^(?:(?:utm|hsa|mtm|pk|matomo)_\w+|\w*clid|msclkid|[gw]braid|mc_[ce]id|mkt_tok|li_fat_id|igsh(?:id)?|_gl|_ga|_hs\w+|hsCtaTracking|ref(?:_\w+)?|referrer|source|share|si|spm|trk)$/i;
