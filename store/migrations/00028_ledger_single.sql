-- A single movement locks nothing first: both balances are changed by one statement, which looks at each row as it is when it gets it, and
-- whoever pays out of a budget takes the stripe whose turn it is: movements under way at one time have stripes next to each other. A movement
-- gets its number once it has both balances, so that on each account the numbers go up.
-- +goose Up

-- What a reversal corrects is looked at by ledger_irreversible, and transfers stay: asking again at each movement, most of which reverse
-- nothing, takes time.
alter table transfer drop constraint transfer_reverses_fkey;

-- Whose turn it is among the stripes of budgets.
create sequence ledger_turn;

-- One movement: ledger_post without the arrays. Most are out of a budget or between two accounts without stripes, with nothing that waits: these
-- are checked and made in a single statement, which is what makes them quick. What it decides by and what can change is asked of the row that is
-- changed, and what is kept is what came of it; the accounts without stripes are changed in one order by everybody, stripes after them.
-- Everything else, and every refusal, goes through ledger_move. Where somebody else is just making a movement with this ref, an error says so
-- (transfer_once): made anew, it sees what there is.
-- +goose StatementBegin
create or replace function ledger_post_one(
	the_kind text, the_debit bigint, the_credit bigint, the_amount bigint, the_actor bigint, the_about text, the_ref text,
	the_original bigint, at timestamptz, the_spendable_at timestamptz, out posted bigint, out outcome text
) language plpgsql security definer as
$$ declare one record; own smallint := 0; begin
	if the_kind in ('reward', 'grant', 'allowance') then own := nextval('public.ledger_turn') % public.ledger_stripes(); end if; -- out of budgets alone
	if the_original is null and the_debit <> the_credit and the_amount > 0 then
		with paying as (
			select x.kind, x.stripe from public.account_balance x
			where x.account = the_debit and x.stripe = own and x.amount >= the_amount
				and x.holds is distinct from the_credit and (the_kind not in ('thanks', 'gift') or not x.stopped and (x.waits_until <= at) is not false)
		), pair as (
			select p.kind as debit, p.stripe, c.kind as credit from paying p, public.account_balance c
			where c.account = the_credit and c.stripe = 0 and not c.closed
				and the_kind || ' ' || p.kind || ' ' || c.kind = any (array[
					'reward budget person', 'grant budget person', 'allowance budget person', 'thanks person person', 'thanks hold person',
					'gift person project', 'expiry person expired', 'expiry project expired'])
				and not exists (select from public.transfer t where t.ref = the_ref)
				and (select s.stopped_at is null from public.ledger_state s)
		), moved as (
			update public.account_balance b
			set amount = b.amount + v.delta,
				credited = b.credited + case when v.delta > 0 and b.kind in ('person', 'project') then the_amount else 0 end,
				waits_until = case when v.delta > 0 then greatest(b.waits_until, the_spendable_at) else b.waits_until end
			from (
				select o.account, case o.account when the_debit then p.stripe else 0::smallint end as stripe, case o.account when the_debit then -the_amount else the_amount end as delta
				from pair p, lateral (values (case when p.debit = 'budget' then the_credit else least(the_debit, the_credit) end),
					(case when p.debit = 'budget' then the_debit else greatest(the_debit, the_credit) end)) o (account)
			) v
			where b.account = v.account and b.stripe = v.stripe and case when v.delta > 0 then not b.closed else
				b.amount >= the_amount and b.holds is distinct from the_credit
				and (the_kind not in ('thanks', 'gift') or not b.stopped and (b.waits_until <= at) is not false) end
			returning b.account, b.stripe, b.kind, b.amount, b.credited, v.delta
		), sure as materialized (
			select nextval('public.transfer_id_seq') as id, case when d.kind <> 'budget' then d.amount end as debit_left, c.amount as credit_left,
				case when c.kind in ('person', 'project') then c.credited end as credited
			from moved d, moved c where d.delta < 0 and c.delta > 0
		), kept as (
			insert into public.transfer
			select s.id, the_kind, the_debit, the_credit, the_amount, the_actor, the_about, the_ref, null, at, the_spendable_at, s.debit_left, s.credit_left,
				s.credited, sha256(convert_to(concat_ws('|', s.id, the_kind, the_debit, the_credit, the_amount, coalesce(the_actor, 0), the_about, the_ref, 0,
					(extract(epoch from at) * 1000000)::bigint, coalesce((extract(epoch from the_spendable_at) * 1000000)::bigint, 0),
					coalesce(s.debit_left, -1), coalesce(s.credit_left, -1), coalesce(s.credited, -1)), 'UTF8'))
			from sure s returning id
		)
		select m.account, m.stripe, m.delta, case when m.delta > 0 and m.kind in ('person', 'project') then the_amount else 0 end as credited,
			(select k.id from kept k) as made
		into one from moved m limit 1;
		if one.made is not null then
			posted := one.made;
			outcome := 'done';
			return;
		end if;
		if one.account is not null then -- the other one is no longer as it was when this began: back, and look again
			update public.account_balance b set amount = b.amount - one.delta, credited = b.credited - one.credited
			where b.account = one.account and b.stripe = one.stripe;
		end if;
	end if;
	if public.ledger_stopped() then outcome := 'halted'; return; end if;
	select m.posted, m.outcome into posted, outcome from public.ledger_move(the_kind, the_debit, the_credit, the_amount, the_actor, the_about,
		the_ref, the_original, at, the_spendable_at, false) m;
end $$;
-- +goose StatementEnd

-- +goose Down
alter table transfer add constraint transfer_reverses_fkey foreign key (reverses) references transfer;
-- +goose StatementBegin
create or replace function ledger_post_one(
	the_kind text, the_debit bigint, the_credit bigint, the_amount bigint, the_actor bigint, the_about text, the_ref text,
	the_original bigint, at timestamptz, the_spendable_at timestamptz, out posted bigint, out outcome text
) language plpgsql security definer as
$$ declare made bigint; begin
	perform from public.account_balance b
	where b.account in (the_debit, the_credit) and b.stripe = 0 and b.kind <> 'budget' order by b.account for update;
	with held as materialized (
		select b.account, b.kind, b.amount, b.credited, b.stopped, b.closed, b.holds, b.waits_until
		from public.account_balance b where b.account in (the_debit, the_credit) and b.stripe = 0 and b.kind <> 'budget'
	), purse as materialized (
		select b.stripe from public.account_balance b
		where b.account = the_debit and b.kind = 'budget' and b.amount >= the_amount
		order by (b.stripe + pg_backend_pid()) % public.ledger_stripes() limit 1 for update skip locked
	), sure as materialized (
		select nextval('public.transfer_id_seq') as id, p.stripe, d.amount - the_amount as debit_left, c.amount + the_amount as credit_left,
			case when c.kind in ('person', 'project') then c.credited + case the_kind when 'release' then 0 else the_amount end end as credited
		from held c left join held d on d.account = the_debit left join purse p on true
		where c.account = the_credit and the_debit <> the_credit and the_amount > 0 and not c.closed
			and the_original is null and (d.account is not null or p.stripe is not null)
			and the_kind || ' ' || coalesce(d.kind, 'budget') || ' ' || c.kind = any (array[
				'reward budget person', 'grant budget person', 'allowance budget person', 'thanks person person', 'thanks hold person',
				'gift person project', 'expiry person expired', 'expiry project expired'])
			and d.holds is distinct from c.account and (d.account is null or d.amount >= the_amount)
			and (the_kind not in ('thanks', 'gift') or not d.stopped and (d.waits_until <= at) is not false)
			and not exists (select from public.transfer t where t.ref = the_ref)
			and (select s.stopped_at is null from public.ledger_state s)
	), moved as (
		update public.account_balance b
		set amount = b.amount + v.delta, credited = case when v.delta > 0 then coalesce(s.credited, 0) else b.credited end,
			waits_until = case when v.delta > 0 then greatest(b.waits_until, the_spendable_at) else b.waits_until end
		from sure s, lateral (values (the_debit, coalesce(s.stripe, 0::smallint), -the_amount), (the_credit, 0::smallint, the_amount)) v (account, stripe, delta)
		where b.account = v.account and b.stripe = v.stripe
	), kept as (
		insert into public.transfer
		select s.id, the_kind, the_debit, the_credit, the_amount, the_actor, the_about, the_ref, null, at, the_spendable_at, s.debit_left, s.credit_left,
			s.credited, sha256(convert_to(concat_ws('|', s.id, the_kind, the_debit, the_credit, the_amount, coalesce(the_actor, 0), the_about, the_ref, 0,
				(extract(epoch from at) * 1000000)::bigint, coalesce((extract(epoch from the_spendable_at) * 1000000)::bigint, 0),
				coalesce(s.debit_left, -1), coalesce(s.credit_left, -1), coalesce(s.credited, -1)), 'UTF8'))
		from sure s on conflict (ref) do nothing returning id
	)
	select s.id, k.id into made, posted from sure s left join kept k on k.id = s.id;
	if made is not null then
		if posted is null then -- somebody else has just made a movement with this ref: done again, this one sees it
			raise exception 'movement % is being made', the_ref using errcode = 'serialization_failure';
		end if;
		outcome := 'done';
		return;
	end if;
	if public.ledger_stopped() then outcome := 'halted'; return; end if;
	select m.posted, m.outcome into posted, outcome from public.ledger_move(the_kind, the_debit, the_credit, the_amount, the_actor, the_about,
		the_ref, the_original, at, the_spendable_at, false) m;
end $$;
-- +goose StatementEnd
drop sequence ledger_turn;
