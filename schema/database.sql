-- The shape of the database after all migrations. Made by a test; changes come with a migration.

CREATE OR REPLACE FUNCTION public.keep_account_in_county()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF NEW.county_code <> OLD.county_code
        AND EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = NEW.id AND g.revoked_at IS NULL
          AND (CASE WHEN NEW.county_code = '*' THEN g.role <> 'IT_ADMIN'
            ELSE g.county_code <> NEW.county_code END)) THEN
        RAISE EXCEPTION 'an account with roles stays in their county'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'account_border_ck';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION public.keep_role_in_county()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE home text;
    BEGIN
      IF NEW.revoked_at IS NOT NULL THEN RETURN NEW; END IF;
      SELECT county_code INTO home FROM account WHERE id = NEW.account_id FOR UPDATE;
      IF home = '*' AND NEW.role <> 'IT_ADMIN' THEN
        RAISE EXCEPTION 'an account of the installation administers and does nothing else'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_installation_ck';
      END IF;
      IF home <> '*' AND NEW.county_code <> home THEN
        RAISE EXCEPTION 'a role stays in the county of its account'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_border_ck';
      END IF;
      IF EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = NEW.account_id AND g.id <> NEW.id
        AND g.revoked_at IS NULL AND (g.role = 'IT_ADMIN') <> (NEW.role = 'IT_ADMIN')) THEN
        RAISE EXCEPTION 'an administrator of accounts holds no role that sees people'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_administrator_ck';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_but_erasing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.reason = '（已清除）'
          AND to_jsonb(NEW) - ARRAY['reason', 'assessment'] = to_jsonb(OLD) - ARRAY['reason', 'assessment']
          AND NEW.assessment - 'remarks' IS NOT DISTINCT FROM OLD.assessment - 'remarks'
          AND coalesce(NEW.assessment ->> 'remarks', '') IN ('', '（已清除）')
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_but_erasing_reason()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.reason = '（已清除）'
          AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $function$;

CREATE TABLE absence (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  kind text NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT absence_pk PRIMARY KEY (county_id, school_year_id, teacher_id, starts_on),
  CONSTRAINT absence_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id) REFERENCES teacher(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT absence_dates_ck CHECK ((ends_on >= starts_on)),
  CONSTRAINT absence_kind_ck CHECK ((kind = ANY (ARRAY['MATERNITY'::text, 'ILLNESS'::text, 'CARE'::text, 'SECONDMENT'::text, 'STUDY'::text, 'OTHER'::text])))
);

CREATE TABLE access_token (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  may_change boolean NOT NULL,
  roles text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  used_from text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT access_token_pk PRIMARY KEY (id),
  CONSTRAINT access_token_token_uq UNIQUE (token_hash),
  CONSTRAINT access_token_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX access_token_account_ix ON public.access_token USING btree (account_id);

CREATE TABLE account (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  county_code text NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  password_hash text,
  password_changed_at timestamp with time zone,
  must_change_password boolean NOT NULL,
  failed_sign_ins integer NOT NULL,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  valid_until timestamp with time zone,
  issuer text,
  subject text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  thrown_out_at timestamp with time zone,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_login_uq UNIQUE (login),
  CONSTRAINT account_subject_uq UNIQUE (issuer, subject),
  CONSTRAINT account_county_ck CHECK ((county_code ~ '^([0-9]{6}|[*])$'::text)),
  CONSTRAINT account_login_ck CHECK ((login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'::text)),
  CONSTRAINT account_subject_ck CHECK (((issuer IS NULL) = (subject IS NULL)))
);
CREATE INDEX account_county_ix ON public.account USING btree (county_code, login);
CREATE TRIGGER account_border BEFORE UPDATE OF county_code ON public.account FOR EACH ROW EXECUTE FUNCTION keep_account_in_county();

CREATE TABLE account_session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  token_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  proven_at timestamp with time zone NOT NULL,
  CONSTRAINT account_session_pk PRIMARY KEY (id),
  CONSTRAINT account_session_token_uq UNIQUE (token_hash),
  CONSTRAINT account_session_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX account_session_account_ix ON public.account_session USING btree (account_id);

CREATE TABLE audit_entry (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  chain text NOT NULL,
  sequence integer NOT NULL,
  county_id uuid,
  occurred_at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  reason text NOT NULL,
  detail jsonb NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (id),
  CONSTRAINT audit_entry_sequence_uq UNIQUE (chain, sequence),
  CONSTRAINT audit_entry_county_fk FOREIGN KEY (county_id) REFERENCES county(id),
  CONSTRAINT audit_entry_hash_ck CHECK (((length(hash) = 64) AND (length(previous_hash) = 64))),
  CONSTRAINT audit_entry_sequence_ck CHECK ((sequence > 0))
);
CREATE INDEX audit_entry_actor_ix ON public.audit_entry USING btree (county_id, actor);
CREATE INDEX audit_entry_subject_ix ON public.audit_entry USING btree (county_id, subject_type, subject_id);
CREATE INDEX audit_entry_time_ix ON public.audit_entry USING btree (county_id, occurred_at, id);
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE change_event (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  county_id uuid NOT NULL,
  sequence integer NOT NULL,
  school_year text NOT NULL,
  school_codes text[] NOT NULL,
  staff_nos text[] NOT NULL,
  CONSTRAINT change_event_pk PRIMARY KEY (id),
  CONSTRAINT change_event_sequence_uq UNIQUE (county_id, sequence),
  CONSTRAINT change_event_county_fk FOREIGN KEY (county_id) REFERENCES county(id)
);

CREATE TABLE class_group (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  school_id uuid NOT NULL,
  grade integer NOT NULL,
  classes double precision NOT NULL,
  pupils integer NOT NULL,
  CONSTRAINT class_group_pk PRIMARY KEY (county_id, school_year_id, school_id, grade),
  CONSTRAINT class_group_school_fk FOREIGN KEY (county_id, school_year_id, school_id) REFERENCES school(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT class_group_grade_ck CHECK (((grade >= 1) AND (grade <= 9))),
  CONSTRAINT class_group_size_ck CHECK (((classes >= (0)::double precision) AND (pupils >= 0)))
);

CREATE TABLE county (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT county_pk PRIMARY KEY (id),
  CONSTRAINT county_code_uq UNIQUE (code),
  CONSTRAINT county_code_ck CHECK ((code ~ '^[0-9]{6}$'::text))
);

CREATE TABLE curriculum_row (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  grade integer NOT NULL,
  subject_code text NOT NULL,
  weekly_periods double precision NOT NULL,
  CONSTRAINT curriculum_row_pk PRIMARY KEY (county_id, school_year_id, grade, subject_code),
  CONSTRAINT curriculum_row_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT curriculum_row_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT curriculum_row_grade_ck CHECK (((grade >= 1) AND (grade <= 9))),
  CONSTRAINT curriculum_row_periods_ck CHECK ((weekly_periods >= (0)::double precision))
);

CREATE TABLE idempotency_key (
  account_id text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  input_hash text NOT NULL,
  answer jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pk PRIMARY KEY (account_id, operation, key),
  CONSTRAINT idempotency_key_length_ck CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);

CREATE TABLE move_verdict (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  move_kind text NOT NULL,
  "position" integer NOT NULL,
  staff_no text,
  to_school_code text NOT NULL,
  reason text NOT NULL,
  pin_id uuid NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT move_verdict_pk PRIMARY KEY (id),
  CONSTRAINT move_verdict_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
  CONSTRAINT move_verdict_move_fk FOREIGN KEY (county_id, school_year_id, plan_id, move_kind, "position") REFERENCES plan_move(county_id, school_year_id, plan_id, kind, "position"),
  CONSTRAINT move_verdict_kind_ck CHECK ((kind = ANY (ARRAY['REJECTED'::text, 'PINNED'::text]))),
  CONSTRAINT move_verdict_reason_ck CHECK ((length(reason) > 0)),
  CONSTRAINT move_verdict_sequence_ck CHECK ((sequence > 0))
);
CREATE INDEX move_verdict_move_ix ON public.move_verdict USING btree (county_id, school_year_id, plan_id, move_kind, "position");
CREATE TRIGGER move_verdict_append_only BEFORE DELETE OR UPDATE ON public.move_verdict FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_erasing_reason();

CREATE TABLE one_time_link (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  token_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT one_time_link_pk PRIMARY KEY (id),
  CONSTRAINT one_time_link_token_uq UNIQUE (token_hash),
  CONSTRAINT one_time_link_account_fk FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT one_time_link_purpose_ck CHECK ((purpose = ANY (ARRAY['SIGN_IN'::text, 'SET_PASSWORD'::text])))
);
CREATE INDEX one_time_link_account_ix ON public.one_time_link USING btree (account_id);

CREATE TABLE paper_order (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  account_id text NOT NULL,
  kinds text[] NOT NULL,
  letterhead jsonb NOT NULL,
  reader jsonb,
  based_on_id uuid,
  state text NOT NULL,
  problem text,
  file_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  grants jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT paper_order_pk PRIMARY KEY (id),
  CONSTRAINT paper_order_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT paper_order_based_on_fk FOREIGN KEY (county_id, school_year_id, based_on_id) REFERENCES paper_order(county_id, school_year_id, id),
  CONSTRAINT paper_order_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT paper_order_failed_ck CHECK (((state = 'FAILED'::text) = (problem IS NOT NULL))),
  CONSTRAINT paper_order_problem_ck CHECK ((problem = ANY (ARRAY['NOTHING_TO_WRITE'::text, 'BAD_TEMPLATE'::text, 'GAVE_UP'::text]))),
  CONSTRAINT paper_order_state_ck CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text])))
);
CREATE INDEX paper_order_plan_ix ON public.paper_order USING btree (county_id, school_year_id, plan_id, created_at);

CREATE TABLE paper_template (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  order_id uuid NOT NULL,
  kind text NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT paper_template_pk PRIMARY KEY (order_id, kind),
  CONSTRAINT paper_template_order_fk FOREIGN KEY (county_id, school_year_id, order_id) REFERENCES paper_order(county_id, school_year_id, id)
);

CREATE TABLE pin (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  teacher_id uuid,
  school_id uuid,
  to_school_id uuid,
  reason text NOT NULL,
  source text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT pin_pk PRIMARY KEY (id),
  CONSTRAINT pin_school_fk FOREIGN KEY (county_id, school_year_id, school_id) REFERENCES school(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT pin_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT pin_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id) REFERENCES teacher(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT pin_to_school_fk FOREIGN KEY (county_id, school_year_id, to_school_id) REFERENCES school(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT pin_kind_ck CHECK ((kind = ANY (ARRAY['SEND_TO'::text, 'NEVER'::text, 'STAYS'::text, 'RECEIVES_NOBODY'::text]))),
  CONSTRAINT pin_source_ck CHECK ((source = ANY (ARRAY['ROSTER'::text, 'OFFICER'::text])))
);
CREATE UNIQUE INDEX pin_key_uq ON public.pin USING btree (county_id, school_year_id, kind, COALESCE((teacher_id)::text, ''::text), COALESCE((school_id)::text, ''::text), COALESCE((to_school_id)::text, ''::text));
CREATE INDEX pin_school_ix ON public.pin USING btree (county_id, school_year_id, school_id);
CREATE INDEX pin_teacher_ix ON public.pin USING btree (county_id, school_year_id, teacher_id);
CREATE INDEX pin_to_school_ix ON public.pin USING btree (county_id, school_year_id, to_school_id);

CREATE TABLE plan (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  description text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  based_on_plan_id uuid,
  input_hash text NOT NULL,
  rule_set_version text NOT NULL,
  roster_version integer NOT NULL,
  seed integer NOT NULL,
  time_limit_seconds double precision NOT NULL,
  document json,
  violations integer,
  run_state text NOT NULL,
  job_id text,
  idempotency_key text,
  run_phase text,
  run_done double precision NOT NULL,
  run_best double precision,
  run_bound double precision,
  run_seconds double precision NOT NULL,
  run_attempts integer NOT NULL,
  cancel_requested boolean NOT NULL,
  run_error jsonb,
  run_started_at timestamp with time zone,
  run_finished_at timestamp with time zone,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_pk PRIMARY KEY (id),
  CONSTRAINT plan_idempotency_uq UNIQUE (county_id, school_year_id, idempotency_key),
  CONSTRAINT plan_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT plan_based_on_fk FOREIGN KEY (county_id, school_year_id, based_on_plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT plan_input_fk FOREIGN KEY (county_id, school_year_id, input_hash) REFERENCES plan_input(county_id, school_year_id, hash),
  CONSTRAINT plan_document_ck CHECK (((run_state <> 'SUCCEEDED'::text) OR (document IS NOT NULL))),
  CONSTRAINT plan_run_state_ck CHECK ((run_state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'CANCELLED'::text]))),
  CONSTRAINT plan_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT plan_time_limit_ck CHECK ((time_limit_seconds > (0)::double precision)),
  CONSTRAINT plan_version_ck CHECK ((version > 0))
);
CREATE INDEX plan_based_on_ix ON public.plan USING btree (county_id, school_year_id, based_on_plan_id);
CREATE INDEX plan_created_ix ON public.plan USING btree (county_id, school_year_id, created_at, id);
CREATE INDEX plan_input_ix ON public.plan USING btree (county_id, school_year_id, input_hash);
CREATE INDEX plan_run_ix ON public.plan USING btree (run_state) WHERE (run_state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]));

CREATE TABLE plan_cell (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  school_code text NOT NULL,
  stage text NOT NULL,
  subject_code text NOT NULL,
  need double precision NOT NULL,
  supply double precision NOT NULL,
  shortage_before double precision NOT NULL,
  shortage_after double precision NOT NULL,
  reason text,
  CONSTRAINT plan_cell_pk PRIMARY KEY (county_id, school_year_id, plan_id, school_code, stage, subject_code),
  CONSTRAINT plan_cell_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT plan_cell_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text])))
);
CREATE INDEX plan_cell_school_ix ON public.plan_cell USING btree (county_id, school_year_id, school_code);

CREATE TABLE plan_claim (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  resource text NOT NULL,
  number integer NOT NULL,
  school_id uuid,
  rotation_id uuid,
  vacancy_id uuid,
  released_at timestamp with time zone,
  CONSTRAINT plan_claim_pk PRIMARY KEY (id),
  CONSTRAINT plan_claim_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT plan_claim_rotation_fk FOREIGN KEY (county_id, school_year_id, rotation_id) REFERENCES rotation_record(county_id, school_year_id, id),
  CONSTRAINT plan_claim_school_fk FOREIGN KEY (county_id, school_year_id, school_id) REFERENCES school(county_id, school_year_id, id),
  CONSTRAINT plan_claim_vacancy_fk FOREIGN KEY (county_id, school_year_id, vacancy_id) REFERENCES vacancy(county_id, school_year_id, id),
  CONSTRAINT plan_claim_holder_ck CHECK ((((rotation_id IS NULL) <> (vacancy_id IS NULL)) AND ((resource = 'BED'::text) OR (vacancy_id IS NOT NULL)))),
  CONSTRAINT plan_claim_number_ck CHECK ((number > 0)),
  CONSTRAINT plan_claim_resource_ck CHECK ((resource = ANY (ARRAY['POST'::text, 'BED'::text, 'BUDGET'::text]))),
  CONSTRAINT plan_claim_school_ck CHECK (((resource = 'BUDGET'::text) = (school_id IS NULL)))
);
CREATE UNIQUE INDEX plan_claim_county_uq ON public.plan_claim USING btree (county_id, school_year_id, resource, number) WHERE ((released_at IS NULL) AND (school_id IS NULL));
CREATE INDEX plan_claim_plan_ix ON public.plan_claim USING btree (county_id, school_year_id, plan_id);
CREATE INDEX plan_claim_rotation_ix ON public.plan_claim USING btree (county_id, school_year_id, rotation_id);
CREATE UNIQUE INDEX plan_claim_school_uq ON public.plan_claim USING btree (county_id, school_year_id, resource, school_id, number) WHERE ((released_at IS NULL) AND (school_id IS NOT NULL));
CREATE INDEX plan_claim_vacancy_ix ON public.plan_claim USING btree (county_id, school_year_id, vacancy_id);

CREATE TABLE plan_comment (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  sequence integer NOT NULL,
  text text NOT NULL,
  written_by text NOT NULL,
  written_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_comment_pk PRIMARY KEY (id),
  CONSTRAINT plan_comment_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
  CONSTRAINT plan_comment_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT plan_comment_sequence_ck CHECK ((sequence > 0)),
  CONSTRAINT plan_comment_text_ck CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);
CREATE TRIGGER plan_comment_append_only BEFORE DELETE OR UPDATE ON public.plan_comment FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE plan_decision (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text NOT NULL,
  input_hash text,
  submitted_by text,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_decision_pk PRIMARY KEY (id),
  CONSTRAINT plan_decision_sequence_uq UNIQUE (county_id, school_year_id, plan_id, sequence),
  CONSTRAINT plan_decision_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT plan_decision_from_ck CHECK ((from_state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT plan_decision_kind_ck CHECK ((kind = ANY (ARRAY['SUBMITTED'::text, 'RETURNED'::text, 'RECHECKED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT plan_decision_reason_ck CHECK (((kind <> ALL (ARRAY['RETURNED'::text, 'WITHDRAWN'::text])) OR (length(reason) > 0))),
  CONSTRAINT plan_decision_sequence_ck CHECK ((sequence > 0)),
  CONSTRAINT plan_decision_to_ck CHECK ((to_state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT plan_decision_two_persons_ck CHECK (((kind <> 'APPROVED'::text) OR ((submitted_by IS NOT NULL) AND (submitted_by <> decided_by))))
);
CREATE UNIQUE INDEX plan_decision_approved_uq ON public.plan_decision USING btree (county_id, school_year_id, plan_id) WHERE (kind = 'APPROVED'::text);
CREATE TRIGGER plan_decision_append_only BEFORE DELETE OR UPDATE ON public.plan_decision FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE plan_input (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  hash text NOT NULL,
  roster json NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT plan_input_pk PRIMARY KEY (county_id, school_year_id, hash),
  CONSTRAINT plan_input_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id)
);

CREATE TABLE plan_move (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  kind text NOT NULL,
  "position" integer NOT NULL,
  staff_no text,
  partner_staff_no text,
  from_school_code text,
  to_school_code text NOT NULL,
  stage text,
  subject_code text,
  days_per_week integer,
  head_count integer,
  CONSTRAINT plan_move_pk PRIMARY KEY (id),
  CONSTRAINT plan_move_position_uq UNIQUE (county_id, school_year_id, plan_id, kind, "position"),
  CONSTRAINT plan_move_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT plan_move_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT plan_move_count_ck CHECK (((kind = 'HIRE'::text) = (head_count IS NOT NULL))),
  CONSTRAINT plan_move_days_ck CHECK (((kind = 'ITINERANT'::text) = (days_per_week IS NOT NULL))),
  CONSTRAINT plan_move_kind_ck CHECK ((kind = ANY (ARRAY['COVER'::text, 'ITINERANT'::text, 'ROTATION'::text, 'EXCHANGE'::text, 'HIRE'::text]))),
  CONSTRAINT plan_move_partner_ck CHECK (((kind = 'EXCHANGE'::text) = (partner_staff_no IS NOT NULL))),
  CONSTRAINT plan_move_person_ck CHECK (((kind = 'HIRE'::text) = (staff_no IS NULL))),
  CONSTRAINT plan_move_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text])))
);
CREATE INDEX plan_move_from_ix ON public.plan_move USING btree (county_id, school_year_id, from_school_code);
CREATE INDEX plan_move_partner_ix ON public.plan_move USING btree (county_id, school_year_id, partner_staff_no);
CREATE INDEX plan_move_staff_ix ON public.plan_move USING btree (county_id, school_year_id, staff_no);
CREATE INDEX plan_move_to_ix ON public.plan_move USING btree (county_id, school_year_id, to_school_code);

CREATE TABLE plan_move_fill (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  move_id uuid NOT NULL,
  stage text NOT NULL,
  subject_code text NOT NULL,
  fte double precision NOT NULL,
  CONSTRAINT plan_move_fill_pk PRIMARY KEY (county_id, school_year_id, move_id, stage, subject_code),
  CONSTRAINT plan_move_fill_move_fk FOREIGN KEY (county_id, school_year_id, move_id) REFERENCES plan_move(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT plan_move_fill_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text])))
);

CREATE TABLE plan_tier (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  tier text NOT NULL,
  before double precision NOT NULL,
  value double precision NOT NULL,
  bound double precision NOT NULL,
  status text NOT NULL,
  CONSTRAINT plan_tier_pk PRIMARY KEY (county_id, school_year_id, plan_id, tier),
  CONSTRAINT plan_tier_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT plan_tier_status_ck CHECK ((status = ANY (ARRAY['PROVEN'::text, 'BEST_FOUND'::text]))),
  CONSTRAINT plan_tier_tier_ck CHECK ((tier = ANY (ARRAY['T1'::text, 'T2'::text, 'T3'::text, 'T4'::text, 'T5'::text])))
);

CREATE TABLE role_grant (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  role text NOT NULL,
  county_code text NOT NULL,
  school_code text,
  staff_no text,
  granted_by text NOT NULL,
  granted_at timestamp with time zone NOT NULL DEFAULT now(),
  revoked_by text,
  revoked_at timestamp with time zone,
  CONSTRAINT role_grant_pk PRIMARY KEY (id),
  CONSTRAINT role_grant_account_fk FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT role_grant_county_ck CHECK (((county_code ~ '^[0-9]{6}$'::text) OR ((county_code = '*'::text) AND (role = 'IT_ADMIN'::text)))),
  CONSTRAINT role_grant_role_ck CHECK ((role = ANY (ARRAY['PERSONNEL_OFFICER'::text, 'APPROVER'::text, 'PRINCIPAL'::text, 'TEACHER'::text, 'AUDITOR'::text, 'IT_ADMIN'::text]))),
  CONSTRAINT role_grant_school_ck CHECK (((school_code IS NOT NULL) = (role = 'PRINCIPAL'::text))),
  CONSTRAINT role_grant_staff_no_ck CHECK (((staff_no IS NOT NULL) = (role = 'TEACHER'::text)))
);
CREATE INDEX role_grant_account_ix ON public.role_grant USING btree (account_id);
CREATE TRIGGER role_grant_border BEFORE INSERT OR UPDATE ON public.role_grant FOR EACH ROW EXECUTE FUNCTION keep_role_in_county();

CREATE TABLE rotation_event (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  rotation_id uuid NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  deadline date,
  ends_on date,
  upheld boolean,
  reason text NOT NULL,
  assessment jsonb,
  recorded_by text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  corrects integer,
  CONSTRAINT rotation_event_pk PRIMARY KEY (id),
  CONSTRAINT rotation_event_corrects_uq UNIQUE (county_id, school_year_id, rotation_id, corrects),
  CONSTRAINT rotation_event_sequence_uq UNIQUE (county_id, school_year_id, rotation_id, sequence),
  CONSTRAINT rotation_event_rotation_fk FOREIGN KEY (county_id, school_year_id, rotation_id) REFERENCES rotation_record(county_id, school_year_id, id),
  CONSTRAINT rotation_event_annulled_ck CHECK (((kind <> 'ANNULLED'::text) OR (corrects IS NOT NULL))),
  CONSTRAINT rotation_event_corrects_ck CHECK (((corrects > 1) AND (corrects < sequence))),
  CONSTRAINT rotation_event_kind_ck CHECK ((kind = ANY (ARRAY['PLANNED'::text, 'NOTIFIED'::text, 'OBJECTED'::text, 'OBJECTION_DECIDED'::text, 'REPORTED'::text, 'LATE'::text, 'EXTENDED'::text, 'LEFT_EARLY'::text, 'COMPLETED'::text, 'RETURNED'::text, 'ASSESSED'::text, 'WITHDRAWN'::text, 'ANNULLED'::text]))),
  CONSTRAINT rotation_event_sequence_ck CHECK ((sequence > 0))
);
CREATE INDEX rotation_event_kind_ix ON public.rotation_event USING btree (county_id, school_year_id, kind, happened_on);
CREATE TRIGGER rotation_event_append_only BEFORE DELETE OR UPDATE ON public.rotation_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_erasing();

CREATE TABLE rotation_record (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  teacher_id uuid NOT NULL,
  kind text NOT NULL,
  to_school_id uuid NOT NULL,
  stage text NOT NULL,
  subject_code text NOT NULL,
  days_per_week integer,
  starts_on date NOT NULL,
  ends_on date,
  status text NOT NULL,
  source text NOT NULL,
  plan_id uuid,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT rotation_record_pk PRIMARY KEY (id),
  CONSTRAINT rotation_record_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT rotation_record_host_fk FOREIGN KEY (county_id, school_year_id, to_school_id) REFERENCES school(county_id, school_year_id, id),
  CONSTRAINT rotation_record_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT rotation_record_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT rotation_record_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT rotation_record_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id) REFERENCES teacher(county_id, school_year_id, id),
  CONSTRAINT rotation_record_kind_ck CHECK ((kind = ANY (ARRAY['ROTATION'::text, 'SUPPORT'::text, 'ITINERANT'::text, 'SHADOWING'::text]))),
  CONSTRAINT rotation_record_plan_ck CHECK (((plan_id IS NOT NULL) OR (source <> 'PLAN'::text))),
  CONSTRAINT rotation_record_source_ck CHECK ((source = ANY (ARRAY['ROSTER'::text, 'PLAN'::text, 'OFFICER'::text]))),
  CONSTRAINT rotation_record_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text]))),
  CONSTRAINT rotation_record_status_ck CHECK ((status = ANY (ARRAY['PLANNED'::text, 'ACTIVE'::text, 'COMPLETED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT rotation_record_version_ck CHECK ((version > 0))
);
CREATE INDEX rotation_record_host_ix ON public.rotation_record USING btree (county_id, school_year_id, to_school_id);
CREATE UNIQUE INDEX rotation_record_key_uq ON public.rotation_record USING btree (county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on) WHERE (source <> 'PLAN'::text);
CREATE INDEX rotation_record_plan_ix ON public.rotation_record USING btree (county_id, school_year_id, plan_id);
CREATE UNIQUE INDEX rotation_record_plan_key_uq ON public.rotation_record USING btree (plan_id, county_id, school_year_id, teacher_id, kind, to_school_id, stage, subject_code, starts_on) WHERE ((source = 'PLAN'::text) AND (status <> 'WITHDRAWN'::text));
CREATE UNIQUE INDEX rotation_record_posting_uq ON public.rotation_record USING btree (county_id, school_year_id, teacher_id) WHERE ((source = 'PLAN'::text) AND (kind <> 'ITINERANT'::text) AND (status = ANY (ARRAY['PLANNED'::text, 'ACTIVE'::text])));
CREATE INDEX rotation_record_subject_ix ON public.rotation_record USING btree (county_id, school_year_id, subject_code);

CREATE TABLE rule_set (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  revision integer NOT NULL,
  version text NOT NULL,
  content jsonb NOT NULL,
  is_current boolean NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT rule_set_pk PRIMARY KEY (id),
  CONSTRAINT rule_set_revision_uq UNIQUE (county_id, school_year_id, revision),
  CONSTRAINT rule_set_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id)
);
CREATE UNIQUE INDEX rule_set_current_uq ON public.rule_set USING btree (county_id, school_year_id) WHERE is_current;

CREATE TABLE school (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  area text NOT NULL,
  township text NOT NULL,
  cluster text NOT NULL,
  longitude double precision NOT NULL,
  latitude double precision NOT NULL,
  remoteness integer NOT NULL,
  authorised_posts integer NOT NULL,
  free_beds integer NOT NULL,
  paired_school_id uuid,
  support_class text,
  CONSTRAINT school_pk PRIMARY KEY (id),
  CONSTRAINT school_code_uq UNIQUE (county_id, school_year_id, code),
  CONSTRAINT school_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT school_paired_fk FOREIGN KEY (county_id, school_year_id, paired_school_id) REFERENCES school(county_id, school_year_id, id),
  CONSTRAINT school_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT school_area_ck CHECK ((area = ANY (ARRAY['URBAN'::text, 'TOWN'::text, 'RURAL'::text]))),
  CONSTRAINT school_beds_ck CHECK ((free_beds >= 0)),
  CONSTRAINT school_kind_ck CHECK ((kind = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text, 'NINE_YEAR'::text, 'TEACHING_POINT'::text, 'SPECIAL'::text]))),
  CONSTRAINT school_place_ck CHECK ((((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)) AND ((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)))),
  CONSTRAINT school_posts_ck CHECK ((authorised_posts >= 0)),
  CONSTRAINT school_remoteness_ck CHECK (((remoteness >= 0) AND (remoteness <= 3))),
  CONSTRAINT school_support_class_ck CHECK ((support_class = ANY (ARRAY['SENDER'::text, 'RECEIVER'::text, 'BOTH'::text])))
);
CREATE INDEX school_cluster_ix ON public.school USING btree (county_id, school_year_id, cluster);
CREATE INDEX school_paired_ix ON public.school USING btree (county_id, school_year_id, paired_school_id);

CREATE TABLE school_distance (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  from_school_id uuid NOT NULL,
  to_school_id uuid NOT NULL,
  km double precision NOT NULL,
  CONSTRAINT school_distance_pk PRIMARY KEY (county_id, school_year_id, from_school_id, to_school_id),
  CONSTRAINT school_distance_from_fk FOREIGN KEY (county_id, school_year_id, from_school_id) REFERENCES school(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT school_distance_to_fk FOREIGN KEY (county_id, school_year_id, to_school_id) REFERENCES school(county_id, school_year_id, id) ON DELETE CASCADE,
  CONSTRAINT school_distance_km_ck CHECK ((km >= (0)::double precision))
);
CREATE INDEX school_distance_to_ix ON public.school_distance USING btree (county_id, school_year_id, to_school_id);

CREATE TABLE school_year (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  county_id uuid NOT NULL,
  label text NOT NULL,
  start_date date NOT NULL,
  county_name text NOT NULL,
  seat_longitude double precision NOT NULL,
  seat_latitude double precision NOT NULL,
  roster_version integer NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT school_year_pk PRIMARY KEY (id),
  CONSTRAINT school_year_label_uq UNIQUE (county_id, label),
  CONSTRAINT school_year_scope_uq UNIQUE (county_id, id),
  CONSTRAINT school_year_county_fk FOREIGN KEY (county_id) REFERENCES county(id),
  CONSTRAINT school_year_seat_ck CHECK ((((seat_longitude >= ('-180'::integer)::double precision) AND (seat_longitude <= (180)::double precision)) AND ((seat_latitude >= ('-90'::integer)::double precision) AND (seat_latitude <= (90)::double precision))))
);

CREATE TABLE stored_file (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  bytes bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  grants jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT stored_file_pk PRIMARY KEY (id),
  CONSTRAINT stored_file_kind_ck CHECK ((kind = ANY (ARRAY['XLSX'::text, 'DOCX'::text, 'ZIP'::text, 'XLS'::text, 'JSON'::text, 'TEXT'::text])))
);
CREATE INDEX stored_file_expiry_ix ON public.stored_file USING btree (expires_at);

CREATE TABLE subject (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  weight double precision NOT NULL,
  CONSTRAINT subject_pk PRIMARY KEY (county_id, school_year_id, code),
  CONSTRAINT subject_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT subject_weight_ck CHECK ((weight >= (0)::double precision))
);

CREATE TABLE teacher (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  staff_no text NOT NULL,
  name text NOT NULL,
  id_number text,
  gender text NOT NULL,
  birth_date date NOT NULL,
  school_id uuid NOT NULL,
  stage text NOT NULL,
  main_subject_code text NOT NULL,
  title text NOT NULL,
  backbone text NOT NULL,
  employment text NOT NULL,
  fte double precision NOT NULL,
  joined_school_on date NOT NULL,
  rural_service_years double precision NOT NULL,
  exemption text NOT NULL,
  exemption_until date,
  leaves_on date,
  CONSTRAINT teacher_pk PRIMARY KEY (id),
  CONSTRAINT teacher_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT teacher_staff_no_uq UNIQUE (county_id, school_year_id, staff_no),
  CONSTRAINT teacher_main_subject_fk FOREIGN KEY (county_id, school_year_id, main_subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT teacher_school_fk FOREIGN KEY (county_id, school_year_id, school_id) REFERENCES school(county_id, school_year_id, id),
  CONSTRAINT teacher_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT teacher_backbone_ck CHECK ((backbone = ANY (ARRAY['NONE'::text, 'SCHOOL'::text, 'COUNTY'::text, 'CITY'::text, 'PROVINCE'::text]))),
  CONSTRAINT teacher_employment_ck CHECK ((employment = ANY (ARRAY['POST'::text, 'SPECIAL_POST'::text, 'CONTRACT'::text]))),
  CONSTRAINT teacher_exemption_ck CHECK ((exemption = ANY (ARRAY['NONE'::text, 'PREGNANT'::text, 'NURSING'::text, 'ILLNESS'::text, 'CARE'::text, 'OTHER'::text]))),
  CONSTRAINT teacher_fte_ck CHECK (((fte > (0)::double precision) AND (fte <= (1)::double precision))),
  CONSTRAINT teacher_gender_ck CHECK ((gender = ANY (ARRAY['MALE'::text, 'FEMALE'::text]))),
  CONSTRAINT teacher_rural_service_ck CHECK ((rural_service_years >= (0)::double precision)),
  CONSTRAINT teacher_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text]))),
  CONSTRAINT teacher_title_ck CHECK ((title = ANY (ARRAY['NONE'::text, 'THIRD'::text, 'SECOND'::text, 'FIRST'::text, 'SENIOR'::text, 'PROFESSOR'::text])))
);
CREATE INDEX teacher_name_ix ON public.teacher USING btree (county_id, school_year_id, name);
CREATE INDEX teacher_school_ix ON public.teacher USING btree (county_id, school_year_id, school_id);
CREATE INDEX teacher_subject_ix ON public.teacher USING btree (county_id, school_year_id, main_subject_code);

CREATE TABLE teacher_subject (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  subject_code text NOT NULL,
  CONSTRAINT teacher_subject_pk PRIMARY KEY (county_id, school_year_id, teacher_id, subject_code),
  CONSTRAINT teacher_subject_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT teacher_subject_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id) REFERENCES teacher(county_id, school_year_id, id) ON DELETE CASCADE
);
CREATE INDEX teacher_subject_subject_ix ON public.teacher_subject USING btree (county_id, school_year_id, subject_code);

CREATE TABLE vacancy (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  school_id uuid NOT NULL,
  stage text NOT NULL,
  subject_code text NOT NULL,
  related_subject_codes text[] NOT NULL,
  count integer NOT NULL,
  filled integer NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT vacancy_pk PRIMARY KEY (id),
  CONSTRAINT vacancy_key_uq UNIQUE (county_id, school_year_id, plan_id, school_id, stage, subject_code),
  CONSTRAINT vacancy_scope_uq UNIQUE (county_id, school_year_id, id),
  CONSTRAINT vacancy_plan_fk FOREIGN KEY (county_id, school_year_id, plan_id) REFERENCES plan(county_id, school_year_id, id),
  CONSTRAINT vacancy_school_fk FOREIGN KEY (county_id, school_year_id, school_id) REFERENCES school(county_id, school_year_id, id),
  CONSTRAINT vacancy_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT vacancy_filled_ck CHECK (((filled >= 0) AND (filled <= count))),
  CONSTRAINT vacancy_full_ck CHECK (((state = 'FILLED'::text) = (filled = count))),
  CONSTRAINT vacancy_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text]))),
  CONSTRAINT vacancy_state_ck CHECK ((state = ANY (ARRAY['OPEN'::text, 'FILLED'::text, 'WITHDRAWN'::text]))),
  CONSTRAINT vacancy_version_ck CHECK ((version > 0))
);
CREATE INDEX vacancy_school_ix ON public.vacancy USING btree (county_id, school_year_id, school_id);
CREATE INDEX vacancy_subject_ix ON public.vacancy USING btree (county_id, school_year_id, subject_code);

CREATE TABLE vacancy_filling (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  vacancy_id uuid NOT NULL,
  teacher_id uuid NOT NULL,
  filled_on date NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT vacancy_filling_pk PRIMARY KEY (county_id, school_year_id, teacher_id),
  CONSTRAINT vacancy_filling_teacher_fk FOREIGN KEY (county_id, school_year_id, teacher_id) REFERENCES teacher(county_id, school_year_id, id),
  CONSTRAINT vacancy_filling_vacancy_fk FOREIGN KEY (county_id, school_year_id, vacancy_id) REFERENCES vacancy(county_id, school_year_id, id)
);
CREATE INDEX vacancy_filling_vacancy_ix ON public.vacancy_filling USING btree (county_id, school_year_id, vacancy_id);

CREATE TABLE variant_curve (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  input_hash text NOT NULL,
  rule_set_version text NOT NULL,
  roster_version integer NOT NULL,
  seed integer NOT NULL,
  time_limit_seconds double precision NOT NULL,
  curve json,
  run_state text NOT NULL,
  run_phase text,
  run_done double precision NOT NULL,
  run_seconds double precision NOT NULL,
  run_attempts integer NOT NULL,
  run_error jsonb,
  run_started_at timestamp with time zone,
  run_finished_at timestamp with time zone,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT variant_curve_pk PRIMARY KEY (id),
  CONSTRAINT variant_curve_input_fk FOREIGN KEY (county_id, school_year_id, input_hash) REFERENCES plan_input(county_id, school_year_id, hash),
  CONSTRAINT variant_curve_points_ck CHECK (((run_state <> 'SUCCEEDED'::text) OR (curve IS NOT NULL))),
  CONSTRAINT variant_curve_run_state_ck CHECK ((run_state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'CANCELLED'::text]))),
  CONSTRAINT variant_curve_time_limit_ck CHECK ((time_limit_seconds > (0)::double precision))
);
CREATE INDEX variant_curve_created_ix ON public.variant_curve USING btree (county_id, school_year_id, created_at, id);
CREATE INDEX variant_curve_input_ix ON public.variant_curve USING btree (county_id, school_year_id, input_hash);
CREATE INDEX variant_curve_run_ix ON public.variant_curve USING btree (run_state) WHERE (run_state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]));

CREATE TABLE webhook (
  county_id uuid NOT NULL,
  url text NOT NULL,
  secret text NOT NULL,
  state text NOT NULL,
  disabled_reason text,
  disabled_at timestamp with time zone,
  "position" integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone,
  failing_since timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT webhook_pk PRIMARY KEY (county_id),
  CONSTRAINT webhook_county_fk FOREIGN KEY (county_id) REFERENCES county(id),
  CONSTRAINT webhook_disabled_ck CHECK (((state = 'DISABLED'::text) = ((disabled_reason IS NOT NULL) AND (disabled_at IS NOT NULL)))),
  CONSTRAINT webhook_disabled_reason_ck CHECK ((disabled_reason = ANY (ARRAY['BY_HAND'::text, 'FAILING'::text, 'GONE'::text]))),
  CONSTRAINT webhook_state_ck CHECK ((state = ANY (ARRAY['ENABLED'::text, 'DISABLED'::text]))),
  CONSTRAINT webhook_version_ck CHECK ((version > 0))
);

CREATE TABLE webhook_delivery (
  county_id uuid NOT NULL,
  sequence integer NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  last_status integer,
  last_problem text,
  first_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  last_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT webhook_delivery_pk PRIMARY KEY (county_id, sequence),
  CONSTRAINT webhook_delivery_event_fk FOREIGN KEY (county_id, sequence) REFERENCES change_event(county_id, sequence),
  CONSTRAINT webhook_delivery_attempts_ck CHECK ((attempts > 0)),
  CONSTRAINT webhook_delivery_state_ck CHECK ((state = ANY (ARRAY['DELIVERED'::text, 'FAILING'::text])))
);

CREATE TABLE workload_row (
  county_id uuid NOT NULL,
  school_year_id uuid NOT NULL,
  stage text NOT NULL,
  subject_code text NOT NULL,
  weekly_periods_per_teacher double precision NOT NULL,
  CONSTRAINT workload_row_pk PRIMARY KEY (county_id, school_year_id, stage, subject_code),
  CONSTRAINT workload_row_school_year_fk FOREIGN KEY (county_id, school_year_id) REFERENCES school_year(county_id, id),
  CONSTRAINT workload_row_subject_fk FOREIGN KEY (county_id, school_year_id, subject_code) REFERENCES subject(county_id, school_year_id, code),
  CONSTRAINT workload_row_periods_ck CHECK ((weekly_periods_per_teacher > (0)::double precision)),
  CONSTRAINT workload_row_stage_ck CHECK ((stage = ANY (ARRAY['PRIMARY'::text, 'JUNIOR'::text])))
);
