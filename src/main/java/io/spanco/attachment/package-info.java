/** Files that people hang on deals and documents: what came from the customer, what the workshop needs, proofs of delivery. */
package io.spanco.attachment;
