-- Codes that begin with what was typed, whatever the server's locale.
create index product_code_prefix on spanco.product (lower(code) text_pattern_ops);
