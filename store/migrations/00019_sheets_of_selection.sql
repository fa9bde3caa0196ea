-- Reviews and the ranking can be asked for as files, too.
-- +goose Up
alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check check (sheet in ('people', 'grants', 'applications', 'reviews', 'ranking', 'audit'));
-- +goose Down
delete from sheet_export where sheet in ('reviews', 'ranking');
alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check check (sheet in ('people', 'grants', 'applications', 'audit'));
