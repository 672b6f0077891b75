import { config } from 'zod';

// Faster schemas would be compiled from text, which the Content-Security-Policy does not allow. Schemas decide when they
// are made, so that this is imported before all others.
config({ jitless: true });
