-- Facts in doubt are few among many, and are asked for in this order.
CREATE INDEX facts_in_doubt ON facts (document, start) WHERE confidence < 90 OR value_else IS NOT NULL;
