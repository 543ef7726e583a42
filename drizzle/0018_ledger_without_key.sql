ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_broadcast_id_broadcasts_id_fk";
